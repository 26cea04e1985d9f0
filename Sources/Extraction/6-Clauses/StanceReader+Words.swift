internal import EventModel

/// Words of plans, demands, failures and causes.
extension StanceReader {
  static let successful: Set<String> = ["successful", "victorious", "triumphant"]
  static let failed: Set<String> = ["failed", "unsuccessful", "abortive", "aborted", "botched"]
  /// Nouns of what may or may not come about: "little chance of taking X".
  static let odds: Set<String> = [
    "idea", "prospect", "prospects", "possibility", "risk", "risks", "chance", "chances", "hope",
    "hopes", "likelihood", "odds", "fear", "fears", "dream", "dreams", "cost", "difficulty",
  ]
  static let plans: Set<String> = [
    "plan", "plans", "preparations", "bid", "push", "deadline", "timetable", "order", "orders",
    "hope", "hopes", "proposal",
  ]
  /// Nouns of a demand that others are to meet.
  static let callings: Set<String> = [
    "resolution", "demand", "demands", "call", "calls", "appeal", "request", "ultimatum",
    "pressure", "obligation",
  ]
  static let demands: Set<String> = [
    "demand", "urge", "call", "ask", "request", "appeal", "seek", "advocate", "invite", "warn",
    "want", "implore", "beg", "require",
  ]
  static let orders: Set<String> = ["order", "instruct", "command", "direct", "tell", "task"]
  static let causes: Set<String> = [
    "force", "allow", "enable", "help", "permit", "let", "make", "cause", "oblige", "compel",
    "lead", "prompt", "go", "come", "appear", "seem", "start", "begin", "continue", "prove",
  ]
  static let prevents: Set<String> = [
    "prevent", "halt", "stop", "thwart", "repel", "block", "slow", "resist", "stem", "blunt",
    "avoid", "foil", "repulse",
  ]
}
