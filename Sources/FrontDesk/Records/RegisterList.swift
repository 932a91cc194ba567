/// Every register that is kept as entries; naming one here lets the store keep it, and the program list, export
/// and import it.
public enum RegisterList {
  /// The registers, in the order in which they are exported and told of.
  public static let all: [any RegisterContent.Type] = [
    Visit.self, Parcel.self, Permit.self, Release.self, Loan.self, Notice.self, Reception.self,
    Household.self, FileLoan.self, Fee.self, Survey.self, Activity.self,
    LostItem.self,
  ]
}
