import { Converter, IndexEvent, ReflectionKind } from "typedoc";

/** A module carries the name by which an app imports it. */
function nameModules({ converter }) {
  converter.on(Converter.EVENT_CREATE_DECLARATION, (_context, reflection) => {
    if (reflection.kind !== ReflectionKind.Module) return;
    reflection.name = reflection.name === "" ? "answerable" : `answerable/${reflection.name}`;
  });
}

/** A page of `docs/` is named after its first heading, and the decisions stand together. */
function nameGuides({ converter }) {
  converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, document) => {
    const [text] = document.content;
    const heading = /^# (.+)\n/.exec(text?.text ?? "");
    if (heading !== null) {
      document.name = heading[1];
      text.text = text.text.slice(heading[0].length);
    }
    document.frontmatter.group = document.project.files.getReflectionPath(document)?.includes("/docs/decisions/")
      ? "Decisions"
      : "Guides";
  });
}

/** The search drops whatever begins and ends without a Latin letter; between underscores a Chinese word stays findable. */
function indexChinese({ renderer }) {
  renderer.on(IndexEvent.PREPARE_INDEX, (event) => {
    event.searchFieldWeights.chinese = 1;
    event.searchResults.forEach((reflection, index) => {
      const words = textOf(reflection).match(/\p{Script=Han}+/gu) ?? [];
      event.searchFields[index] = { chinese: words.map((word) => `_${word}_`).join(" ") };
    });
  });
}

function textOf(reflection) {
  const comments = [reflection, ...(reflection.signatures ?? [])].flatMap(({ comment }) => comment ?? []);
  const parts = comments.flatMap(({ summary, blockTags }) => [...summary, ...blockTags.flatMap((tag) => tag.content)]);
  return [...parts, ...(reflection.isDocument() ? reflection.content : [])].map(({ text }) => text).join(" ");
}

const vocabularyFirst = ["Interface", "TypeAlias", "Variable", "Function", "Class", "Namespace", "Reference"];

/**
 * The entry points are the subpaths of package.json: TypeDoc reads them itself and finds the sources through
 * src/tsconfig.json.
 *
 * @type {Partial<import("typedoc").TypeDocOptions>}
 */
export default {
  name: "answerable",
  tsconfig: "src/tsconfig.json",
  out: "site",
  plugin: [nameModules, nameGuides, indexChinese],
  customCss: "docs/site.css",
  projectDocuments: ["docs/**/*.md"],
  includeVersion: true,
  disableSources: true,
  excludeExternals: true,
  excludeInternal: true,
  searchInComments: true,
  searchInDocuments: true,
  sort: ["kind", "source-order"],
  kindSortOrder: ["Document", "Module", ...vocabularyFirst],
  sortEntryPoints: false,
  groupReferencesByType: true,
  groupOrder: [
    "Guides",
    "Modules",
    "Interfaces",
    "Type Aliases",
    "Variables",
    "Functions",
    "Classes",
    "Namespaces",
    "*",
    "Decisions",
  ],
  headings: { readme: false, document: true },
  navigation: { includeGroups: true, includeCategories: false, includeFolders: false },
  // An example is Markdown that includes a region of a test, not code by itself.
  jsDocCompatibility: { exampleTag: false },
  // The schema of the same name extends it, and is what the `tally` of each exports.
  intentionallyNotExported: ["src/ledger/tally.ts:Tally", "src/campaign/tally.ts:Tally"],
  validation: { notExported: true, invalidLink: true, invalidPath: true, rewrittenLink: true, notDocumented: true },
  requiredToBeDocumented: ["Interface", "TypeAlias", "Variable", "Function", "Class", "Module"],
  treatWarningsAsErrors: true,
};
