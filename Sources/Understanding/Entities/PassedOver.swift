/// Something recognised that fills no slot, in positions of the folded text.
package struct PassedOver: Sendable {
  package let kind: Kind
  package let range: Range<Int>

  /// What it is.
  package enum Kind: String, Sendable {
    /// 300元
    case money
    /// 13楼
    case floor
    /// B123车位
    case parkingSpace
    /// 楼上602: a room, but not the caller's.
    case otherRoom
    /// 外墙 in 外墙掉瓷砖，人在2号门: a place, but not where somebody is.
    case otherPlace
  }
}
