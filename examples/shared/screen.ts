import stringWidth from "string-width";

/** Says what is being done, on a line of its own. */
export function say(line: string): void {
  console.log(line);
}

/** Prints rows under headings; the first column is text, the others are numbers and stand to the right. */
export function printTable(title: string, headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = headings.map((_, column) =>
    Math.max(...[headings, ...rows].map((row) => stringWidth(row[column] ?? ""))),
  );
  const print = (row: readonly string[]): void => {
    console.log(`  ${row.map((cell, column) => pad(cell, widths[column] ?? 0, column > 0)).join("  ")}`);
  };
  console.log(`\n${title}`);
  print(headings);
  print(widths.map((width) => "-".repeat(width)));
  rows.forEach(print);
}

function pad(cell: string, width: number, right: boolean): string {
  const space = " ".repeat(Math.max(0, width - stringWidth(cell)));
  return right ? space + cell : cell + space;
}
