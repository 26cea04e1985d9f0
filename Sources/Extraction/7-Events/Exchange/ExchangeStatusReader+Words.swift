/// The words that say how far an exchange has come.
extension ExchangeStatusReader {
  /// What a call says that no side of the exchange is known to make.
  static let calledFor = Reading.nothing("No side of the exchange offers or demands it.")
  static let talks: Set<String> = [
    "negotiations", "talks", "preparations", "discussions", "negotiation", "efforts", "effort",
    "preparation", "talk", "consultations", "contacts", "work", "conversations", "conversation",
    "dialogue", "attempts", "bid", "communication", "bargaining",
  ]
  static let deals: Set<String> = [
    "agreement", "deal", "accord", "agreements", "plan", "plans", "arrangement", "deals", "pact",
    "truce", "ceasefire", "understanding", "package", "bargain", "decision", "consent", "pledge",
    "promise",
  ]
  static let offers: Set<String> = [
    "proposal", "offer", "proposals", "offers", "readiness", "willingness", "suggestion",
    "initiative", "openness", "interest",
  ]
  static let calls: Set<String> = [
    "call", "calls", "appeal", "appeals", "plea", "pleas", "campaign", "rally", "protest",
    "protests", "pressure", "demand", "demands", "request", "requests", "petition", "condition",
    "conditions", "precondition", "resolution", "exchange", "return",
  ]
  static let halts: Set<String> = [
    "halt", "suspension", "delay", "delays", "pause", "postponement", "interruption",
  ]
  static let hopes: Set<String> = [
    "hope", "hopes", "prospect", "prospects", "possibility", "chance", "chances", "question",
    "questions", "likelihood", "option", "options", "idea", "topic", "issue", "expectations",
    "speculation", "onus", "priority", "goal", "aim",
    "movement", "progress", "momentum", "support", "push", "drive", "path", "goals", "aims",
    "objective", "objectives", "priorities", "importance", "need", "odds",
  ]
  static let parts: Set<String> = [
    "phase", "stage", "round", "part", "day", "wave", "batch", "start", "beginning", "completion",
    "announcement", "news", "report", "reports", "moment", "first", "series", "rounds", "second",
    "third", "operation", "operations", "process", "details", "number",
  ]
  static let done: Set<String> = [
    "complete", "conduct", "carry", "hold", "take", "execute", "finish", "implement", "make",
    "mark", "include", "involve", "follow", "see", "secure", "occur", "happen", "free", "release",
    "begin", "start", "proceed", "mediate", "broker", "facilitate", "witness", "continue", "bring",
    "perform", "undergo", "return", "win", "obtain", "achieve", "arrange", "organise", "organize",
    "do", "effect", "stage", "report", "lead", "result",
  ]
  /// Verbs whose subject brings the exchange about.
  static let obtained: Set<String> = [
    "secure", "win", "obtain", "achieve", "bring", "see", "facilitate", "mediate", "broker", "free",
    "release", "return",
  ]
  static let hailed: Set<String> = [
    "welcome", "hail", "celebrate", "applaud", "praise", "confirm", "commend", "cheer", "greet",
    "thank", "criticise", "criticize", "condemn", "blast", "slam", "decry", "denounce", "defend",
    "herald", "tout", "laud", "oppose", "attack", "note", "appreciate", "mark",
  ]
  static let agreed: Set<String> = [
    "agree", "announce", "approve", "sign", "reach", "schedule", "expect", "finalise", "finalize",
    "plan", "conclude", "strike", "seal", "set", "accept", "endorse", "back",
  ]
  static let negotiated: Set<String> = [
    "discuss", "negotiate", "prepare", "consider", "explore", "raise", "pursue", "work", "talk",
    "address", "study", "further", "renew", "resume", "advance",
  ]
  /// Verbs of those who work for a release and are no side of it.
  static let strivings: Set<String> = [
    "pursue", "work", "raise", "address", "consider", "explore", "study", "further", "prepare",
  ]
  static let proposed: Set<String> = [
    "propose", "offer", "demand", "suggest", "call", "seek", "urge", "request", "want", "insist",
  ]
  static let halted: Set<String> = [
    "postpone", "delay", "suspend", "halt", "pause", "defer", "freeze", "stall",
  ]
  static let collapsed: Set<String> = [
    "refuse", "cancel", "collapse", "fail", "scrap", "abort", "abandon", "thwart", "disrupt",
    "derail", "decline", "turn",
  ]
}
