// What a program needs beside the use cases: the reports they answer with, and how these are written.
@_exported public import SurveyExport
@_exported public import SurveyIngest
@_exported public import SurveyModel
@_exported public import SurveyTables
@_exported public import SurveyWords
