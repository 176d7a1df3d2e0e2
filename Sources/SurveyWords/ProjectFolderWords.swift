/// A project given back as files, and taken in again.
enum ProjectFolderWords {
  static let folderTitle = Wording(
    ru: "Проект записан обычными файлами в папку {1}",
    ky: "Долбоор {1} папкасына кадимки файлдар түрүндө жазылды",
    en: "The project was given back as files in the folder {1}")
  static let folderHead = Wording(
    ru: "Строк",
    ky: "Саптар",
    en: "Rows")
  static let folderNote = Wording(
    ru: "Снова сделать из них проект: svodka import {1} --into новый.svodka.",
    ky: "Алардан кайра долбоор жасоо: svodka import {1} --into жаңы.svodka.",
    en: "svodka import {1} --into new.svodka takes it in again.")
  static let restoreTitle = Wording(
    ru: "Проект принят из папки {1}",
    ky: "Долбоор {1} папкасынан кабыл алынды",
    en: "The project was taken in from the folder {1}")
  static let errFolder = Wording(
    ru: "{1}: это не папка с проектом: {2}.",
    ky: "{1}: бул долбоор жазылган папка эмес: {2}.",
    en: "{1}: this is no folder of a project given back: {2}.")
  static let errFolderThere = Wording(
    ru: "{1}: папка уже есть, и она не пуста; назовите новую.",
    ky: "{1}: папка мурунтан бар жана бош эмес; жаңысын атаңыз.",
    en: "{1}: the folder is there and not empty; name a new one.")
}
