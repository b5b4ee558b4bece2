/**
 * How the code is kept as docs/CONTRIBUTING.md says, without anybody watching: every rule that is in force, by name.
 *
 * Each has an example in src/lint-examples.ts or src/lint.test.ts that it refuses.
 */
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DummyRuleMap, OxlintConfig } from 'oxlint'

const noDefaultExport = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: 'ExportSpecifier[exported.name="default"]', message: 'Export by name.' }
]
const noEnum = [{ selector: 'TSEnumDeclaration', message: 'Write a union of literals.' }]
const noElseInRules = [{ selector: 'IfStatement[alternate]', message: 'A rule is plain `if ... return`.' }]
const noClassNoThrow = [
  { selector: 'ClassDeclaration, ClassExpression', message: 'Core is data and functions.' },
  { selector: 'ThrowStatement', message: 'A refusal is a value: return refuse({ ... }).' }
]
const noDefaultCase = [
  { selector: 'SwitchCase[test=null]', message: 'Name every case, so that a new one does not compile.' }
]
const noClockNoChance = [
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'Commands bring dates.' },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Commands bring dates.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Commands bring dates.' },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Commands bring what is random.'
  }
]
const values = fileURLToPath(new URL('../core/src/values/', import.meta.url))
/** Every brand that core defines, and what is made of brands alone. */
const brands = globSync('*.ts', { cwd: values })
  .flatMap(file => [...readFileSync(values + file, 'utf8').matchAll(/readonly (\w+): unique symbol/g)])
  .map(([, name]) => name)
  .concat('ContentRef')
const aBrand = `TSTypeReference > Identifier[name=/^(${brands.join('|')})$/]`
const noCastToBrand = [`> ${aBrand}`, `> TSUnionType > ${aBrand}`].map(selector => ({
  selector: `TSAsExpression ${selector}`,
  message: 'A value is made by its own file: read it with the codec, or ask `is`.'
}))
/** TypeScript takes what has the same fields for an instance of a class, unless a field is private. */
const noOpenClass = [
  {
    selector:
      ':matches(ClassDeclaration, ClassExpression):not([superClass.name="Error"]):not(:has(PropertyDefinition > PrivateIdentifier))',
    message: 'Write data, or give the class a private field (#), so that only its constructor makes one.'
  }
]
const everywhere = [...noDefaultExport, ...noEnum, ...noOpenClass]
const inCore = [...everywhere, ...noClassNoThrow, ...noDefaultCase, ...noClockNoChance]

type Selectors = ReadonlyArray<{ readonly selector: string; readonly message: string }>
const syntax = (selectors: Selectors): DummyRuleMap => ({ 'syntax/refused': ['error', ...selectors] })
/** A switch over a union is a table of contents and counts once. */
const complexity = (max: number): DummyRuleMap => ({ complexity: ['error', { max, variant: 'modified' }] })
const exhaustive = (considerDefaultExhaustiveForUnions: boolean): DummyRuleMap => ({
  'typescript/switch-exhaustiveness-check': [
    'error',
    { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions }
  ]
})

const config: OxlintConfig = {
  categories: { correctness: 'off' },
  plugins: ['typescript'],
  jsPlugins: [{ name: 'syntax', specifier: './lint-syntax.ts' }],
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['**/dist/**', '**/.doc-examples*/**'],
  rules: {
    ...syntax([...everywhere, ...noCastToBrand]),
    ...complexity(8),
    ...exhaustive(true),
    eqeqeq: 'error',
    'id-denylist': ['error', 'ctx', 'evt', 'agg', 'repo', 'mgr', 'impl'],
    'max-depth': ['error', 3],
    'max-params': ['error', 3],
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '^fp-ts/lib/(Reader|State|Option|boolean|IO)',
            message: 'fp-ts in ten words: Either, TaskEither and pipe.'
          },
          {
            // The only form that plain Node resolves: these two bring no `exports`.
            group: ['fp-ts', 'fp-ts/**', 'io-ts/**', '!fp-ts/lib/*.js', '!io-ts/lib/*.js'],
            message: 'Import from fp-ts/lib/Either.js, fp-ts/lib/TaskEither.js, fp-ts/lib/function.js or io-ts.'
          }
        ]
      }
    ],
    'no-var': 'error',
    'prefer-const': 'error',
    'prefer-rest-params': 'error',
    'prefer-spread': 'error',
    'typescript/await-thenable': 'error',
    'typescript/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
    'typescript/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    'no-array-constructor': 'error',
    'typescript/no-array-delete': 'error',
    'typescript/no-base-to-string': 'error',
    'typescript/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    'typescript/no-deprecated': 'error',
    'typescript/no-duplicate-enum-values': 'error',
    'typescript/no-duplicate-type-constituents': 'error',
    'typescript/no-dynamic-delete': 'error',
    'typescript/no-empty-object-type': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-extra-non-null-assertion': 'error',
    'typescript/no-extraneous-class': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-for-in-array': 'error',
    'typescript/no-generated-empty-object-type': 'error',
    'typescript/no-implied-eval': 'error',
    'typescript/no-invalid-void-type': 'error',
    'typescript/no-meaningless-void-operator': 'error',
    'typescript/no-misused-new': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-misused-spread': 'error',
    'typescript/no-mixed-enums': 'error',
    'typescript/no-namespace': 'error',
    'typescript/no-non-null-asserted-nullish-coalescing': 'error',
    'typescript/no-non-null-asserted-optional-chain': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-redundant-type-constituents': 'error',
    'typescript/no-require-imports': 'error',
    'typescript/no-this-alias': 'error',
    'typescript/no-unnecessary-boolean-literal-compare': 'error',
    'typescript/no-unnecessary-condition': 'error',
    'typescript/no-unnecessary-template-expression': 'error',
    'typescript/no-unnecessary-type-assertion': 'error',
    'typescript/no-unnecessary-type-constraint': 'error',
    'typescript/no-unnecessary-type-conversion': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-declaration-merging': 'error',
    'typescript/no-unsafe-enum-assignment': 'error',
    'typescript/no-unsafe-enum-comparison': 'error',
    'typescript/no-unsafe-function-type': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/no-unsafe-unary-minus': 'error',
    'no-unused-expressions': 'error',
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    'no-useless-constructor': 'error',
    'typescript/no-useless-default-assignment': 'error',
    'typescript/no-wrapper-object-types': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/prefer-as-const': 'error',
    'typescript/prefer-literal-enum-member': 'error',
    'typescript/prefer-namespace-keyword': 'error',
    'typescript/prefer-promise-reject-errors': 'error',
    'typescript/prefer-reduce-type-parameter': 'error',
    'typescript/prefer-return-this-type': 'error',
    'typescript/related-getter-setter-pairs': 'error',
    'typescript/restrict-plus-operands': [
      'error',
      { allowAny: false, allowBoolean: false, allowNullish: false, allowNumberAndString: false, allowRegExp: false }
    ],
    'typescript/restrict-template-expressions': ['error', { allowBoolean: true, allowNumber: true }],
    'typescript/return-await': ['error', 'error-handling-correctness-only'],
    'typescript/triple-slash-reference': 'error',
    'typescript/unbound-method': 'error',
    'typescript/unified-signatures': 'error',
    'typescript/use-unknown-in-catch-callback-variable': 'error'
    // Left out on purpose. require-await: a port's function is asynchronous for its caller, whether or not this adapter
    // waits. no-unnecessary-type-arguments: `t.Type<Cycle, Cycle, unknown>` says in full what a codec makes, writes and
    // reads. no-unnecessary-type-parameters: `aggregate<C, S, E, R, F>()` names its types once on purpose.
  },
  overrides: [
    {
      files: ['**/core/src/**/*.ts'],
      rules: {
        ...syntax([...inCore, ...noCastToBrand]),
        ...exhaustive(false),
        'no-restricted-globals': [
          'error',
          ...['crypto', 'performance', 'process', 'setTimeout', 'setInterval', 'fetch', 'console']
        ]
      }
    },
    { files: ['**/core/src/values/*.ts'], rules: syntax(inCore) },
    {
      // A rule is one list of guards, read from top to bottom: more of them are no deeper.
      files: ['**/core/src/*/rules/*.ts'],
      rules: { ...syntax([...inCore, ...noCastToBrand, ...noElseInRules]), ...complexity(12) }
    },
    {
      files: [
        ...['**/*.test.ts', '**/*.test.tsx', '**/testing/**', '**/contract/**', '**/contract.ts'],
        ...['**/illegal-states.ts', '**/verification/src/**/*.ts']
      ],
      rules: {
        ...syntax(everywhere),
        ...complexity(8),
        'max-params': 'off',
        'no-restricted-globals': 'off',
        'typescript/no-non-null-assertion': 'off',
        'typescript/unbound-method': 'off'
      }
    }
  ]
}

export default config
