/** A number as an HTML page states it: the figure's name and the characters shown. */
export interface Statement {
  readonly name: string;
  readonly shown: string;
}

const LINK = /<a class="figure" [^>]*data-figure="([^"]*)"[^>]*>([^]*?)<\/a>/g;

/** The part of a page before what is added to every page: notes on what was found and is not known, and the appendix. */
function bodyOf(html: string): string {
  return html.slice(html.indexOf("<body>"), html.search(/<section id="(?:findings|unknown|figures)">/));
}

/** Every number that a page states before its appendix. */
export function statementsOf(html: string): Statement[] {
  return [...bodyOf(html).matchAll(LINK)].map(([, name = "", shown = ""]) => ({ name, shown: withoutTags(shown) }));
}

/** What a page says in its own voice: neither figures nor words from outside. */
export function proseOf(html: string): string {
  return withoutTags(
    bodyOf(html)
      .replace(LINK, "{figure}")
      .replace(/<bdi class="words">[^]*?<\/bdi>/g, "{words}"),
  );
}

/** The entry of each figure in the appendix: its name and the first thing it shows. */
export function entriesOf(html: string): Map<string, string> {
  const entries = html.matchAll(/<li id="figure-([^"]*)"><b>([^]*?)<\/b>/g);
  return new Map([...entries].map(([, name = "", shown = ""]) => [name, withoutTags(shown)]));
}

/** Every tag of a document, with the names of its attributes; text that is escaped holds none. */
export function tagsOf(html: string): { tag: string; attributes: string[] }[] {
  const outsideStyle = html.replace(/<style>[^]*?<\/style>/, "");
  return [...outsideStyle.matchAll(/<\/?([^\s/>]+)([^>]*)>/g)].map(([, tag = "", rest = ""]) => ({
    tag,
    attributes: [...rest.matchAll(/\s([^\s=]+)(?:="[^"]*")?/g)].map(([, name = ""]) => name),
  }));
}

function withoutTags(html: string): string {
  return html.replace(/<[^>]*>/g, "");
}
