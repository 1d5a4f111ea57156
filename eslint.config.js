import eslint from "@eslint/js";
import jsdoc from "eslint-plugin-jsdoc";
import tseslint from "typescript-eslint";

/** Everything exported needs a sentence of its own. */
const describedExports = [
  "FunctionDeclaration",
  "VariableDeclaration",
  "TSInterfaceDeclaration",
  "TSTypeAliasDeclaration",
  "ClassDeclaration",
].map((declaration) => `ExportNamedDeclaration[declaration.type="${declaration}"]`);

export default tseslint.config(
  { ignores: ["dist", "site", "coverage", "examples/out", "test/bench/node_modules"] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // `const Item = z.object(...)` and `interface Item` share their name on purpose: one noun, checked and typed.
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      // Taking fields off an object by naming them beside the rest is how an event becomes part of a state.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "no-restricted-syntax": [
        "error",
        {
          selector: "ImportDeclaration[source.value='zod'] > :not(ImportNamespaceSpecifier, Literal)",
          message: 'Write `import * as z from "zod"`: a named import keeps all of zod in an app\'s bundle.',
        },
      ],
      eqeqeq: "error",
    },
  },
  {
    files: ["src/**/*.ts"],
    plugins: { jsdoc },
    settings: { jsdoc: { mode: "typescript", ignoreInternal: true } },
    rules: {
      "jsdoc/require-jsdoc": ["error", { require: { FunctionDeclaration: false }, contexts: describedExports }],
      "jsdoc/require-description": ["error", { contexts: describedExports }],
      "jsdoc/informative-docs": "error",
      "jsdoc/check-alignment": "error",
      "jsdoc/check-param-names": ["error", { checkDestructured: false }],
      "jsdoc/require-param-description": "error",
      "jsdoc/require-hyphen-before-param-description": "error",
      "jsdoc/check-tag-names": ["error", { definedTags: ["remarks"] }],
      "jsdoc/no-types": "error",
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      // A test states what must be there; when it is not, the test fails at that line, which is what it is for.
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  // The heavy packages of test/bench are installed by `npm run bench` alone, which checks the types too.
  { files: ["**/*.js", "test/bench/**"], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ["test/**/*.test-d.ts"],
    rules: {
      // These files hold code that must not compile, where every type is an error's.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-meaningless-void-operator": "off",
    },
  },
  { files: ["**/*.js"], rules: { "@typescript-eslint/explicit-module-boundary-types": "off" } },
);
