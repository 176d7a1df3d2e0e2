/// What the page does where a script may run: its tables can be sorted. Without it nothing is missing that is to be read.
///
/// Heads become buttons here and not in the template, so that there is no button that does nothing. There is no `<` and no
/// `&` in it: the page is XML too.
enum PageScript {
  static let text = #"""

    "use strict";
    document.querySelectorAll("table[data-sort]").forEach(function (table) {
      const heads = Array.from(table.tHead.rows[0].cells);
      const bodies = Array.from(table.tBodies).map(function (body) {
        const rows = Array.from(body.rows).filter(function (row) { return row.cells.length === heads.length; });
        return { body: body, rows: rows };
      });
      if (bodies.every(function (part) { return 2 > part.rows.length; })) { return; }
      const collator = new Intl.Collator(document.documentElement.lang);

      // "−0,74 [−0,99; −0,49]" is −0.74; what is no figure stands last, whichever way figures go.
      function figure(row, column) {
        const text = row.cells[column].textContent.trim().replace("\u2212", "-").replace(",", ".");
        const found = text.match(/^[+-]?[0-9]+([.][0-9]+)?/);
        return found ? Number(found[0]) : null;
      }

      function order(rows, column, sign) {
        return rows.map(function (row, place) {
          return { row: row, place: place, figure: figure(row, column), text: row.cells[column].textContent.trim() };
        }).sort(function (one, other) {
          if (one.figure === null) {
            if (other.figure !== null) { return 1; }
            return sign * collator.compare(one.text, other.text) || one.place - other.place;
          }
          if (other.figure === null) { return -1; }
          return sign * (one.figure - other.figure) || one.place - other.place;
        }).map(function (entry) { return entry.row; });
      }

      heads.forEach(function (head, column) {
        const button = document.createElement("button");
        button.type = "button";
        button.title = table.dataset.sort;
        while (head.firstChild) { button.append(head.firstChild); }
        head.append(button);
        button.addEventListener("click", function () {
          const next = { none: "ascending", ascending: "descending", descending: "none" };
          const state = next[head.getAttribute("aria-sort") || "none"];
          heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
          if (state !== "none") { head.setAttribute("aria-sort", state); }
          bodies.forEach(function (part) {
            const sign = state === "descending" ? -1 : 1;
            part.body.append(...(state === "none" ? part.rows : order(part.rows, column, sign)));
          });
        });
      });
    });

    """#
}
