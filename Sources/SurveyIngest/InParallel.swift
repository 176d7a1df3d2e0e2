internal import Dispatch

/// Calls `body` once for each number under `count`: at the same time, where there are several.
///
/// What `body` touches must be its own number's alone.
package func inParallel(_ count: Int, _ body: (Int) -> Void) {
  guard count > 1 else {
    if count == 1 { body(0) }
    return
  }
  withoutActuallyEscaping(body) { body in
    nonisolated(unsafe) let body = body
    DispatchQueue.concurrentPerform(iterations: count) { unsafe body($0) }
  }
}
