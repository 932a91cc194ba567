/// A language the desk speaks.
///
/// The raw value is its tag, as in `--lang` and in the data files.
package enum Language: String, CaseIterable, Sendable {
  case simplifiedChinese = "zh-Hans"
  case traditionalChinese = "zh-Hant"
  case english = "en"
}
