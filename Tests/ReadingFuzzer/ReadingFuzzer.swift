// libFuzzer's program: every input is read the careful way in one part, and another way in many, and all that comes of both is compared.
//
// An input's first bytes choose the form, the dialect and the way (`Choices`); the rest are the records. A difference ends the program
// with what differs. Nothing is kept between inputs, so that each stands for itself. The bytes that libFuzzer lends are copied.
import Glibc

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// libFuzzer calls from one thread alone.
nonisolated(unsafe) private let fuzzer = Differential(isThorough: unsafe getenv("READING_FUZZER_THOROUGH") != nil)

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let difference = unsafe fuzzer.difference(in: Array(UnsafeBufferPointer(start: bytes, count: count))) else {
    return 0
  }
  try? MemoryFile.write(Array("\nTWO WAYS DIFFER\n\(difference)\n".utf8), to: 2)
  abort()
}

@main
struct ReadingFuzzer {
  static func main() {
    var count = CommandLine.argc
    var arguments = unsafe CommandLine.unsafeArgv
    exit(unsafe runFuzzer(&count, &arguments, testOneInput))
  }
}
