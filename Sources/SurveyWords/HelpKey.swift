/// What the command line's help explains.
public enum HelpKey: String, CaseIterable, Sendable {
  case commandRoot, commandInit, commandColumns, commandCheck, commandPivot, commandCompare, commandPlan, commandExport
  case argumentInputs, argumentInitFile, argumentFirst, argumentSecond
  case optionCodebook, optionPlace, optionWave, optionMode, optionLang, optionFormat, optionOutput, optionQuiet
  case optionThreads, optionShowSmall, optionEncoding, optionDelimiter, optionRejects
  case optionRows, optionColumns, optionBy, optionMeasure, optionWhere, optionSplit, optionFirst, optionSecond,
    optionWaves
  case optionChange, optionPower
  case optionExportOutput, optionTitle, optionChart, optionSize, optionExportBy, optionChartFormat, optionTheme,
    optionDocument, optionTemplate
  case optionExcel, optionWidth, optionNoColour
  case commandEntrySheet, optionEntryOutput, optionForms, optionFromNumber
  // Projects.
  case commandImport, commandSources, commandRemove, commandLog, commandUndo, commandCorrect, commandReview
  case commandVerify, commandForget, argumentProject, argumentImportFiles, argumentSource, optionInto
  case optionEntry, optionLinkBy, optionDryRun, optionAuthor, optionWhy, optionStep, optionRecord
  case optionField, optionTo, optionCorrections, optionDecide, optionDecision, optionToCSV, commandReconcile
  case optionDecisions, optionAsk, optionForgetWho
}
