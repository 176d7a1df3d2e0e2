// Invariants its next editor must keep:
//
// - All columns of the batch and all arrays here have at least as many rows as `marks`; every loop goes over these, and 16 rows are read and
//   written at once only where as many are left.
// - No more columns come together than a byte counts.
internal import SurveyModel

/// Of each response of a batch: how many of some cells it marked, and the lowest and the highest of the marks.
struct MarkSpans {
  private(set) var marks: [UInt16]
  /// The point of the scale, from 0 on; without a mark anything.
  private var lowest: [UInt8]
  /// The code.
  private var highest: [UInt8]

  init(_ cells: [Int], of batch: borrowing ResponseBatch) {
    marks = [UInt16](repeating: 0, count: batch.count)
    lowest = [UInt8](repeating: .max, count: batch.count)
    highest = [UInt8](repeating: 0, count: batch.count)
    let together = Int(UInt8.max)
    unsafe batch.ratings.withUnsafeBufferPointer { ratings in
      for first in stride(from: 0, to: cells.count, by: together) {
        let columns = cells[first..<min(first + together, cells.count)].map { $0 * batch.capacity }
        unsafe columns.withUnsafeBufferPointer { unsafe add(ratings, $0) }
      }
    }
  }

  /// Whether all marks of the response are the same; it must have some.
  func areSame(_ row: Int) -> Bool {
    lowest[row] &+ UInt8(truncatingIfNeeded: AnswerCode.firstSubstantive) == highest[row]
  }

  private mutating func add(_ ratings: UnsafeBufferPointer<UInt8>, _ columns: UnsafeBufferPointer<Int>) {
    let first = UInt8(truncatingIfNeeded: AnswerCode.firstSubstantive)
    let (firsts, lastOthers) = (SixteenCodes(repeating: first), SixteenCodes(repeating: first - 1))
    let rows = marks.count
    let whole = rows - rows % SixteenCodes.scalarCount
    unsafe marks.withUnsafeMutableBytes { marks in
      unsafe lowest.withUnsafeMutableBytes { lowest in
        unsafe highest.withUnsafeMutableBytes { highest in
          for row in stride(from: 0, to: whole, by: SixteenCodes.scalarCount) {
            var count = SixteenCodes.zero
            var low = unsafe lowest.loadUnaligned(fromByteOffset: row, as: SixteenCodes.self)
            var high = unsafe highest.loadUnaligned(fromByteOffset: row, as: SixteenCodes.self)
            for column in 0..<columns.count {
              let codes = unsafe ratings.sixteen(from: columns[column] &+ row)
              // What is no mark comes out above all marks here, and stands below all of them there.
              let points = codes &- firsts
              low.replace(with: points, where: points .< low)
              high.replace(with: codes, where: codes .> high)
              count &+= SixteenCodes.zero.replacing(with: 1, where: codes .> lastOthers)
            }
            let before = unsafe marks.loadUnaligned(fromByteOffset: 2 * row, as: SIMD16<UInt16>.self)
            unsafe marks.storeBytes(
              of: before &+ SIMD16<UInt16>(truncatingIfNeeded: count), toByteOffset: 2 * row, as: SIMD16<UInt16>.self)
            unsafe lowest.storeBytes(of: low, toByteOffset: row, as: SixteenCodes.self)
            unsafe highest.storeBytes(of: high, toByteOffset: row, as: SixteenCodes.self)
          }
        }
      }
    }
    for row in whole..<rows {
      for column in 0..<columns.count {
        let code = unsafe ratings[columns[column] + row]
        guard code >= first else { continue }
        marks[row] += 1
        lowest[row] = min(lowest[row], code - first)
        highest[row] = max(highest[row], code)
      }
    }
  }
}
