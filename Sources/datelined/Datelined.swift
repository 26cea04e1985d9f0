@main
struct Datelined {
  static func main() {}
}
