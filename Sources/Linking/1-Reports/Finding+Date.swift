public import EventModel

extension Finding {
  /// Whether the article's own words give the event's date, and not only its date line.
  ///
  /// - Parameter published: The article's day; nil where it has none.
  public func dateIsStated(published: CalendarDay?) -> Bool {
    let date: DateInterval? =
      switch event {
      case .exchange(let exchange): exchange.date
      case .territorialClaim(let claim): claim.date
      }
    guard let date, let published, date == DateInterval(day: published) else { return true }
    // What is written out with its year is the article's date line.
    return origins.contains { $0.field == "date" && !Finding.holdsYear($0.text) }
  }

  private static func holdsYear(_ text: String) -> Bool {
    var digits = 0
    var longest = 0
    for byte in text.utf8 {
      digits = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? digits + 1 : 0
      longest = max(longest, digits)
    }
    return longest >= 4
  }
}
