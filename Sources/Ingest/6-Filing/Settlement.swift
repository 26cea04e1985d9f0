internal import EventStore

/// What became of the file of a receipt, to be noted in it.
struct Settlement {
  /// The receipt.
  let receiptID: Int64
  /// What became of the file.
  let disposition: Disposition?
  /// Where it went, within the desk or share; nil where it stays.
  let destination: String?
  /// What a file that stays is known by.
  let identity: String?
}
