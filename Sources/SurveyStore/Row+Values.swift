internal import Foundation
internal import GRDB

/// A value that is not of the kind its column holds: a byte of the file has changed.
struct BadValue: Error {}

extension Row {
  /// A whole number in column `index`.
  func int(_ index: Int) throws -> Int {
    let value: DatabaseValue = self[index]
    guard case .int64(let number) = value.storage else { throw BadValue() }
    return Int(number)
  }

  /// A text in column `index`; `nil` where it has none.
  func textIfAny(_ index: Int) throws -> String? {
    let value: DatabaseValue = self[index]
    switch value.storage {
    case .null: return nil
    case .string(let text): return text
    default: throw BadValue()
    }
  }

  func text(_ index: Int) throws -> String {
    guard let text = try textIfAny(index) else { throw BadValue() }
    return text
  }

  /// The bytes in column `index`.
  func bytes(_ index: Int) throws -> [UInt8] {
    let value: DatabaseValue = self[index]
    guard case .blob(let data) = value.storage else { throw BadValue() }
    return Array(data)
  }
}

extension [UInt8] {
  /// The same for a statement's arguments.
  var data: Data { Data(self) }
}
