// The duties of a record: how they begin, are met, stand still and are told of. Shared by all registers.
extension [Duty] {
  /// Starts the clocks of rules; an act that is timed already is not timed twice.
  mutating func begin(
    _ rules: [DutyRule], appointment: TimeFrame? = nil, in setting: Setting
  ) {
    for rule in rules where !contains(where: { $0.kind == rule.kind && $0.isOpen }) {
      guard
        let duty = setting.standard.duty(by: rule, from: setting.now, appointment: appointment)
      else { continue }
      append(duty)
    }
  }

  /// Marks the open duties that these deeds meet.
  ///
  /// - Parameter repeating: whether those that repeat begin anew.
  mutating func meet(_ deeds: Set<Deed>, repeating: Bool, in setting: Setting) {
    guard !deeds.isEmpty else { return }
    for index in indices where self[index].isOpen {
      guard let rule = setting.standard.rule(self[index].rule),
        !rule.metBy.isDisjoint(with: deeds)
      else { continue }
      self[index].met = setting.now
      self[index].paused = nil
      if rule.repeats, repeating, let next = setting.standard.duty(by: rule, from: setting.now) {
        append(next)
      }
    }
  }

  /// Stops the clocks of the work itself (STANDARD 2); what is late already stays late.
  mutating func stopOnHold(since stop: Moment, in setting: Setting) {
    for index in indices where self[index].isRunning && self[index].due >= stop {
      guard setting.standard.rule(self[index].rule)?.stopsOnHold == true else { continue }
      self[index].paused = Swift.max(stop, self[index].started)
    }
  }

  /// Lets the clocks that stood still go on, with what was left of their time.
  mutating func goOn(in setting: Setting) {
    for index in indices {
      guard let stop = self[index].paused else { continue }
      let duty = self[index]
      let limit = setting.standard.rule(duty.rule)?.limit ?? .atOnce
      self[index] = Duty(
        rule: duty.rule, kind: duty.kind, started: duty.started,
        due: limit.due(
          duty.due, stoppedAt: stop, until: setting.now, by: setting.standard.calendar),
        met: duty.met, told: duty.told)
    }
  }

  /// Notes that a rung of the ladder knows of what is missed.
  mutating func tell(_ rung: Rung, in setting: Setting) {
    for index in indices where self[index].isOverdue(at: setting.now) {
      self[index].told = Swift.max(self[index].told ?? .desk, rung)
    }
  }
}
