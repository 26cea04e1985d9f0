/// Random numbers from a seed (SplitMix64): the same seed gives the same numbers.
public struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  /// Makes the numbers of a seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// Whether something happens that does in one of so many cases.
  public mutating func isOne(in cases: Int) -> Bool {
    Int.random(in: 0..<cases, using: &self) == 0
  }

  /// One of some values, of which there must be one at least.
  public mutating func one<Value>(of first: Value, _ others: Value...) -> Value {
    others.randomElement(using: &self).flatMap { isOne(in: others.count + 1) ? first : $0 } ?? first
  }
}
