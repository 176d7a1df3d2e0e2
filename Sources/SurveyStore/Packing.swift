internal import GRDB

/// Numbers and bytes one behind the other, each told apart: what is hashed, and what small lists are kept as.
struct Packing {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: Int) {
    bytes.append(UInt8(ascii: "i"))
    addFixed(UInt64(bitPattern: Int64(number)))
  }

  mutating func add(_ field: [UInt8]) {
    bytes.append(UInt8(ascii: "b"))
    addFixed(UInt64(field.count))
    bytes += field
  }

  /// A row of a table, with the kind of each value.
  mutating func add(_ row: Row) {
    for index in 0..<row.count {
      let value: DatabaseValue = row[index]
      switch value.storage {
      case .null: bytes.append(UInt8(ascii: "n"))
      case .int64(let number): add(Int(number))
      case .double(let number):
        bytes.append(UInt8(ascii: "d"))
        addFixed(number.bitPattern)
      case .string(let text):
        bytes.append(UInt8(ascii: "s"))
        add(Array(text.utf8))
      case .blob(let data): add(Array(data))
      }
    }
  }

  private mutating func addFixed(_ number: UInt64) { bytes.append(number, bytes: 8) }
}

/// Reads what ``Packing`` wrote.
struct Unpacking {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func int() throws -> Int {
    try expect("i")
    return Int(truncatingIfNeeded: try fixed())
  }

  mutating func bytes() throws -> [UInt8] {
    try expect("b")
    let count = try fixed()
    guard count <= UInt64(rest.count) else { throw BadValue() }
    defer { rest = rest.dropFirst(Int(count)) }
    return Array(rest.prefix(Int(count)))
  }

  private mutating func expect(_ kind: Unicode.Scalar) throws {
    guard rest.popFirst() == UInt8(ascii: kind) else { throw BadValue() }
  }

  private mutating func fixed() throws -> UInt64 {
    guard rest.count >= 8 else { throw BadValue() }
    defer { rest = rest.dropFirst(8) }
    return Array(rest.prefix(8)).number(at: 0, bytes: 8)
  }
}
