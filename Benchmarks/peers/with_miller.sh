#!/usr/bin/env bash
# Miller: the columns needed, one row for each cell, and a count of place, wave, question and answer. What is left then is
# small, and becomes the table.
#   with_miller.sh FILE A|B TABLE THREADS
set -euo pipefail

ratings=$(head -n 1 "$1" | tr ',' '\n' | grep ']$' | paste -sd , -)
export VARIANT=$2 GOMAXPROCS=$4
exec mlr --icsv --ocsv -S \
  cut -o -f "Municipality,Wave,$ratings" then \
  reshape -i "$ratings" -o question,answer then \
  count-distinct -f Municipality,Wave,question,answer then \
  put -q '
    begin {
      @codes = ENV["VARIANT"] == "B"
        ? {"затрудняюсь ответить": 0, "1 - очень плохо": 1, "2 - плохо": 2, "3 - удовлетворительно": 3, "4 - хорошо": 4, "5 - отлично": 5}
        : {"1": 1, "2": 2, "3": 3, "4": 4, "5": 5};
    }
    # An assertion that does not hold stops Miller.
    asserting_not_empty($Municipality);
    asserting_present({"1": 1, "2": 2}[$Wave]);
    code = $answer == "" ? 0 : asserting_present(@codes[$answer]);
    question = splitax(sub($question, "]$", ""), " [");
    service = question[1];
    criterion = question[2];
    @n[$Municipality][$Wave][service][criterion] += code > 0 ? $count : 0;
    @sum[$Municipality][$Wave][service][criterion] += code * $count;
    @good[$Municipality][$Wave][service][criterion] += code > 3 ? $count : 0;
    @missing[$Municipality][$Wave][service][criterion] += code == 0 ? $count : 0;
    end {
      emit (@n, @sum, @good, @missing), "place", "wave", "service", "criterion";
    }' then \
  sort -f place,wave,service,criterion "$1" >"$3"
