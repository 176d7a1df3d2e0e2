/// What Svodka says to its users, apart from findings. The arguments of a template stand in the English wording.
public enum Phrase: String, CaseIterable, Sendable {
  // Tables.
  case service, criterion, serviceScore, criterionScore, total, respondents, question, answer, share, count
  case place, wave, mode
  case measureMean, measureGood, measurePoor, measureNet, measureMedian, measureN, measureDontKnow
  case measureDistribution
  case notAsked, noAnswers, noValue, otherAnswer, blankAnswer, invalidAnswer, notGiven
  case pivotTitle
  case baseNote, scoreNote, goodScoreNote, multipleNote, notAskedServices, unconfirmedNote, filterNote, pooledNote,
    fewNote
  case waveDates, waveDatesUnknown, datesUndecided, sampleNote, sourceNote

  // Comparison.
  case compareTitle, compareTitlePlain, first, second, difference, differencePoints, verdict, meanMark, goodMarks
  case verdictBetter, verdictWorse, verdictNoReliableChange, verdictTooFew, verdictNotAskedInBoth, verdictSame
  case detailTitle, tooFewNote, intervalNote, verdictNote, correctionBenjaminiHochberg, correctionHolm
  case detectableHead, detectableNote, noChangeNote, hiddenCell, hiddenNote, showSmallNote
  case driftWording, driftScale, driftCriteria, splitTitle, splitPeople, splitAnswers, splitNote, splitNothing

  // Sentences.
  case sentencesTitle, sayWhole, sayChange, sayNoChange, saySame, sayTooFew, sayNotAsked, sayAskedOtherwise,
    sayUnordered, lessThan

  // Weights.
  case weightsNote, weightsElsewhere, weightedTitle, weightedNote, weightedVerdicts, weightsSample, weightsResult,
    weightsTrimmed
  case weightsUnplaced, weightsRefused, weightsMore, weightsBad, weightsEmpty, weightsLimit, weightsNotConverged
  case weightsLowBase, weightsTooManyAxes
  // Plan.
  case planShareTitle, planMeanTitle, planAnswers, planShareTaken, planNeeded, planNeededEach, planQuestionnaires
  case planDetectable, planDeviation, planMeanChange, planMeanDetectable, planUnreachable, planWorst
  case planAdvice, planLeastAdvice, planUnreachableAdvice, planMethodNote, planAssumedNote, planWorstNote,
    planVerdictNote
  case planOneNote, planPooledNote

  // Check.
  case checkTitle, fileHead, readHead, acceptedHead, refusedHead, repeatedHead, encodingHead, dialectHead
  case findingsTitle, severityError, severityWarning, severityNote
  case lineHead, columnHead, ruleHead, fieldHead, foundHead, expectedHead, fixHead, countHead
  case readSummary, repeatedSummary, findingsCapped, nothingFound, findingColumnsHead
  case found, expected, fix
  case encodingGiven, encodingMark, encodingZeros, encodingValid, encodingNearly, encodingLikely, encodingDetector
  case separatorTab

  // The quality of answers.
  case qualityTitle, qualitySign, qualityFound, qualityBase, qualityChance, qualityDetail, qualityAllFiles
  case qualityOneMark, qualityFast, qualityNear, qualityMissing, qualityChannels, qualityOthers, qualityRuns
  case qualityGroup, qualityNote, qualityChanceNote, qualityChannelNote, qualityPairsCapped, qualityTimesCapped
  case qualityChannelsCapped

  // Columns.
  case columnsTitle, columnNumber, headerHead, roleHead, idHead, filledHead, blankHead, distinctHead, closestNote
  case roleRating, roleChoice, roleMultiple, roleNumber, roleText, roleTime, rolePlace, roleWave, roleMode, roleKey
  case roleIdentity, roleIgnored

  // An input or a codebook that cannot be used.
  case errCannotOpen, errIsDirectory, errReadFailed, errChanged, errEmpty, errUnknownEncoding, errBadHeader
  case errTooManyColumns, errTwoHeaderRows, errNothingRecognised, errCodebook, errOutput, errInternal
  case kindXLSX, kindODS, kindDOCX, kindZIP, kindXLS, kindPDF, kindPNG, kindJPEG, kindGIF, kindHTML, kindXML, kindJSON
  case kindSQLITE, kindGZIP, kindRTF, kindBINARY

  // What is wrong in a codebook, named as the codebook's reader names it.
  case problemNotUtf8, problemBadCharacter, problemTooLarge, problemTooDeep, problemNotYaml, problemSeveralDocuments
  case problemAnchor, problemTag, problemDuplicateKey, problemUnknownKey, problemMissingKey, problemWrongShape
  case problemBadValue, problemBadId, problemReservedId, problemDuplicateId, problemUnknownReference
  case problemAmbiguousLabel, problemReversedLabels

  // A command line that cannot be followed.
  case errUsageDimension, errUsageMeasure, errUsageWhere, errUsageWhereValue, errTooManyDimensions
  case errTooManyOptions, errDimensionTwice
  case errTwoFiles, errWaves, errOneWave, errNoWaves, errSameStdin, errNoInputs, errNothingToCompare, errNotASplit
  case errPlanChange, errPlanPower

  // Exports.
  case exportTitle, firstAssessment, secondAssessment, sourceAssessment, sourceFiles
  case methodTitle, sourceTitle, servicesTitle, filesTitle
  case chartScores, chartScale, chartIntervalNote, chartMarks, chartMarksScale, chartAsideNote, chartGrid
  case chartTrend, chartTrendNote, chartPlaces, chartPlacesNote, chartGroups, chartGroupsNote, sourceConditions
  case errExportNoOutput, errExportEnding, errExportLink, errExportChart, errExportPages, errExportNothing,
    errNoPictureLibrary, errNoWorkbookLibrary, errExportRows
  case summaryTitle, comparisonSheet, figuresSheet, countsSheet, answersHead, intervalHead, fromHead, toHead
  case bookBaseNote, bookIntervalNote

  // The page.
  case pageSkip, pageContents, pageCharts, pageSort, pageMade, errNoDigestLibrary

  // The Act and the letter.
  case actNo, actTitle, actSubtitle, actBasis, actMembers, actName, actRole, actSubject, actServiceNames
  case actCriterionNames, actPeriod, actSurvey, actCollectors, actForms, actFormCounts, actServices, actCriteria
  case actMeansTable, actLimits, actNoCauses, actConclusions, actConclusionsBlank
  case actSignatures, actSignature, actAnnexes, actAnnex, actFullTables, actTable
  case actMoreCharts, actTown, actDate, actNumber, letterMayor, letterCouncil, letterSubject, letterOpening
  case letterAsk, letterAttached, letterSigner, letterSheets, formUnknown, formMissing, formOutside, errFormKind
  case errFormActive, errFormEmpty, errDocumentUse, errExcelUse

  // Slides.
  case modesHead, daysHead, questionnairesHead, unitMeans, unitBars, deckIntervalNote, lowerReach
  case upperReach, cannotTitle, cannotCauses, cannotPlaces, recommendationsTitle, recommendationHead
  case addresseeHead, deadlineHead, recommendationsNote, annex, templateNoLayout, templateNoTitle
  case templateNoNotes, templateNoRoom, errTemplateKind, errTemplateStrict, errTemplateEmpty
  case errTemplateExternal, errOfficeDamaged, errOfficeDocumentType, errOfficeLarge, errNoOfficeLibrary, errTemplateUse

  // Progress.
  case progress, progressBytes

  // Comments in a drafted codebook.
  case initHead1, initGuess, initServicesFromTitles, initSingleGrid, initLinear
  case initScaleDigits, initScaleKnown, initScaleUnconfirmed, initScaleNumbers, initScaleEnds, initGoodPoor
  case initChoice, initMultiple, initIdentity, initTime, initKey, initText, initIgnored, initConstant
  case initSectionServices, initSectionCriteria, initSectionScales, initSectionQuestions, initSectionColumns

  // The people who answered both assessments.
  case peopleHead, bookPairsBase
  case pairsTitle, pairsNote, pairsCounts, pairsAmbiguous, pairsElsewhere, pairsNone, pairsBase, pairsMoves
  case pairsMovesNote, pairsVerdictNote, pairsTooFew, pairsHidden, pairsNoScatter, pairsNoMove, pairsSignNote

  // How consistent the criteria of a service are.
  case qualityConsistency, qualityConsistencyNote
  // The sheet that paper questionnaires are typed into.
  case entrySheetName, entryGuideName, entryListsName, entryFormHead, entryPromptForm, entryPromptMark
  case entryPromptChoice, entryPromptSeveral, entryPromptNumber, entryPromptText, entryAlertTitle, entryAlertForm
  case entryAlertList, entryAlertNumber, entryGuideTitle, entryTypingHead, entryStepRow, entryStepMark
  case entryStepAside, entryStepBlank, entryStepTwo, entryStepSeveral, entryStepHead, entryStepIdentity
  case entryStepPaste, entryMarksHead, entrySavingHead, entryStepRest, entrySave, entryImportHead, entryCheckFile
  case entryImportFirst, entryImportSecond, entryReconcile, entryMade, errEntryHeader, errEntryAnswer
  case errEntryColumns, errEntryForms, errEntryNothing

  // Two typings of the same forms.
  case reconcileTitle, reconcileWhat, reconcileForms, reconcileCells, reconcileDiffering, reconcileDecided
  case reconcileOpen, reconcileOnlyFirst, reconcileOnlySecond, reconcileRepeated, reconcileEmpty
  case reconcileUnnumbered, reconcileEmptyBoth, reconcileOpenNote, reconcileOneSided, reconcileUnused
  case reconcileRatesTitle, reconcileTyping, reconcileWrong, reconcileRate, reconcileSingle, reconcileFirst
  case reconcileSecond, reconcileRateNote, reconcileUndecidedNote, reconcileSameNote, reconcileScatterNote
  case reconcileDifferencesTitle, reconcileRecord, reconcileForm, reconcileDecision, reconcileNotYet
  case reconcileNoAnswer, reconcileOther, reconcileTypingsNote, reconcileQuestionsTitle, reconcileMoreQuestions
  case reconcileUnmatchedTitle, reconcileReason, reconcileReasonMissing, reconcileReasonRepeated
  case reconcileReasonEmpty, reconcileReasonUnnumbered, reconcileUnmatchedNote, reconcileNothingOpen
  case reconcileAskHelp, reconcileAskForm, reconcileAskValue, reconcileAskEnd, decisionNoColumn
  case decisionUnknownRecord, decisionUnknownField, decisionBad, decisionNoValue, decisionBadValue
  case decisionContradiction, decisionTwice
  case reconcileAlike, reconcileFarApart, decisionMore, decisionNone, decisionRefused

  // Projects.
  case sourcesTitle, sourceHead, entryHead, knownHead, newHead, countedHead, stateHead, stateCounted
  case stateRemoved, stateUndone, stateSecondEntry, sourcesNone, projectStanding, projectWaiting, logTitle
  case logHead, doneTitle, stepHead, timeHead, authorHead, actionHead, subjectHead, factsHead
  case whyHead, actionCreate, actionImport, actionRemove, actionCorrect, actionDecide, actionReconcile
  case actionForget, actionUndo, importTitle, importTrialTitle, importFailed, importNothingNew, importKnown
  case factRead, factAccepted, factRefused, factKnown, factNew, factRepeated, factChanged, factRepeatedKeys,
    factVanished
  case factPersonal, factCells, factCount, factLeaveOut, factOther
  case factCountsInstead, factLeftOutInstead, factNoVersion, factLost, lostNote, besideProject, errCountedTwice
  case importChanged, importVanished, importRepeated, importRepeatedKeys, importPersonal, importUnkept
  case importLinks, reviewTitle, reviewNone, reviewNote, recordHead, reasonHead, otherHead, countsHead
  case decisionHead, decisionOpen, decisionCount, decisionLeaveOut, yes, no, flagRepeated, flagChanged
  case flagVanished, flagRepeatedKey, forgetTitle, countedBeforeHead, countedAfterHead, forgetNote
  case verifyWhole, verifyBroken, verifyCount, verifyAdvice, verifyFits, verifyStep, verifyChanged
  case verifyMissing, verifyOrder, verifyRows, verifyHead, verifySeal, verifyRecords, verifyAnswers
  case partHead, partFile, partLog, partSeal, partRecords, partAnswers, errProjectOpen, errProjectNone
  case errProjectNewer, errProjectDamaged, errProjectBusy, errProjectGone, errProjectWrite, errProjectSetting
  case errProjectSource, errProjectRecord, errProjectStep, errProjectUndo, errProjectCodebook, errProjectTwo
  case errProjectNotEmpty, folderTitle, folderHead, folderNote, restoreTitle, errFolder, errFolderThere
  case errUnfit, errCorrection, errField, errPersonal, errLinkKey, errLinkColumn, errNobody, errTableTooLong,
    errNoFiles
  case errImportStdin, errNeedsProject, errReviewUse, errCorrectUse, errForgetUse
}
