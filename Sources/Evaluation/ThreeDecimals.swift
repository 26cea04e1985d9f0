/// Shares as they are printed.
enum ThreeDecimals {
  /// "0.873": a number from 0 to 1000, rounded to the nearest thousandth, a tie to the even one.
  static func text(of value: Double) -> String {
    let thousandfold = value * 1000
    var rounded = thousandfold.rounded(.toNearestOrEven)
    // The product itself is rounded and may make a tie of what was none; the fused operation
    // tells on which side of it the true product lies.
    let beyond = (-thousandfold).addingProduct(value, 1000)
    if thousandfold - thousandfold.rounded(.down) == 0.5, beyond != 0 {
      rounded = thousandfold.rounded(beyond > 0 ? .up : .down)
    }
    let thousandths = Int(rounded)
    let fraction = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
  }
}
