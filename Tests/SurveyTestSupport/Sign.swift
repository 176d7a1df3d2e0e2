import Foundation
public import SurveyModel

/// A made-up sign: a blue PNG of 12 × 6 pixels.
public enum Sign {
  public static let png: [UInt8] = Array(
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAwAAAAGCAIAAAB4jOjWAAAAEUlEQVR42mOQj19BEDEMVUUAtrNSsVdvP9wAAAAASUVORK5CYII=")
      ?? Data())

  public static let logo: Logo? = Logo(png: png)
}
