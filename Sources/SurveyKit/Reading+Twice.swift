internal import SurveyStore

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Reading {
  /// A file that counts, and in which project.
  private struct Counted {
    /// The place of the project among the paths.
    var index: Int
    var project: String
    var source: String
    var bytes: Int
  }

  /// Sees that no file counts twice: in a project and beside it, or in two projects.
  ///
  /// Files are the same where all their bytes are. A later export is another file: what it has in common with a project is not seen.
  ///
  /// - Throws: ``KitError/countedTwice(file:source:project:)``.
  static func requireOnce(_ paths: [String], _ projects: [String: OpenProject]) throws(KitError) {
    guard !projects.isEmpty else { return }
    var known: [[UInt8]: Counted] = [:]
    for (index, path) in paths.enumerated() {
      for source in projects[path]?.state.countedSources ?? [] {
        let name = OpenProject.name(of: source)
        if let other = known[source.file.digest], other.index != index {
          throw .countedTwice(file: "\(path) (\(name))", source: other.source, project: other.project)
        }
        known[source.file.digest] = Counted(index: index, project: path, source: name, bytes: source.file.bytes)
      }
    }
    let sizes = Set(known.values.map(\.bytes))
    for path in paths where projects[path] == nil {
      var status = stat()
      guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, sizes.contains(Int(status.st_size)),
        let other = known[try FileDigest.of(path).digest]
      else { continue }
      throw .countedTwice(file: path, source: other.source, project: other.project)
    }
  }
}
