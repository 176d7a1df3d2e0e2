# data.table: fread of the columns needed, with their types; one count of place, wave and answer for each question.
#   Rscript --vanilla with_data_table.R FILE A|B TABLE THREADS
suppressPackageStartupMessages(library(data.table))
arguments <- commandArgs(TRUE)
path <- arguments[1]
has_labels <- arguments[2] == "B"
setDTthreads(as.integer(arguments[4]))

refuse <- function(what) {
  message("refused: ", what)
  quit("no", 1)
}

columns <- names(fread(path, nrows = 0))
ratings <- grep(" \\[.+\\]$", columns, value = TRUE)
answers <- c("затрудняюсь ответить", "1 - очень плохо", "2 - плохо", "3 - удовлетворительно", "4 - хорошо", "5 - отлично")
kind <- if (has_labels) "character" else "integer"
types <- c(Municipality = "character", Wave = "integer", setNames(rep(kind, length(ratings)), ratings))
data <- fread(path, select = types, na.strings = "", encoding = "UTF-8", showProgress = FALSE)
if (anyNA(data$Municipality) || anyNA(data$Wave) || !all(data$Wave %in% 1:2)) refuse("a place or a wave")

data[, cell := .GRP, by = .(Municipality, Wave)]
cells <- data[, .(place = Municipality[1], wave = Wave[1]), by = cell]
first <- (data$cell - 1L) * 6L + 1L
marks <- matrix(rep(1:5, nrow(cells)), 5)

table <- rbindlist(lapply(ratings, function(rating) {
  given <- data[[rating]]
  if (has_labels) {
    code <- chmatch(given, answers) - 1L
    if (sum(is.na(code)) != sum(is.na(given))) refuse(paste("an answer of", rating))
  } else {
    # A column with something else than whole numbers in it comes as text.
    if (!is.integer(given) || any(given < 1L | given > 5L, na.rm = TRUE)) refuse(paste("a mark of", rating))
    code <- given
  }
  counts <- matrix(tabulate(first + fcoalesce(code, 0L), 6L * nrow(cells)), 6)
  of_marks <- counts[-1, , drop = FALSE]
  # Sums of whole numbers are exact up to 2^53; they are written as they are up to 15 digits.
  cells[, .(
    place, wave, service = sub(" \\[.*", "", rating), criterion = sub("^.* \\[(.*)\\]$", "\\1", rating),
    n = colSums(of_marks), sum = colSums(of_marks * marks), good = counts[5, ] + counts[6, ], missing = counts[1, ])]
}))
setorder(table, place, wave, service, criterion)
fwrite(table, arguments[3], scipen = 20)
