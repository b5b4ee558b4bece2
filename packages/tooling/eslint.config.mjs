/**
 * How the code is kept as docs/CONTRIBUTING.md says, without anybody watching.
 *
 * Run from inside a package: `eslint -c ../tooling/eslint.config.mjs src`.
 */
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import tseslint from 'typescript-eslint'

const folder = basename(process.cwd())
const tests = [
  '**/*.test.ts',
  '**/*.test.tsx',
  '**/testing/**',
  '**/contract/**',
  '**/contract.ts',
  '**/illegal-states.ts',
  ...(folder === 'verification' ? ['src/**/*.ts'] : [])
]

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
const everywhere = [...noDefaultExport, ...noEnum]
const inCore = [...everywhere, ...noClassNoThrow, ...noDefaultCase, ...noClockNoChance]
const syntax = selectors => ({ 'no-restricted-syntax': ['error', ...selectors] })

export default tseslint.config(
  { ignores: ['**/dist/**', '**/.doc-examples*/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: process.cwd() } },
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    rules: {
      ...syntax([...everywhere, ...noCastToBrand]),
      eqeqeq: 'error',
      // A switch over a union is a table of contents and counts once.
      complexity: ['error', { max: 8, variant: 'modified' }],
      'max-depth': ['error', 3],
      'max-params': ['error', 3],
      'id-denylist': ['error', 'ctx', 'evt', 'agg', 'repo', 'mgr', 'impl'],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              // The only form that plain Node resolves: these two bring no `exports`.
              regex: '^(fp-ts(/(?!lib/\\w+\\.js$).*)?|io-ts/(?!lib/\\w+\\.js$).*)$',
              message: 'Import from fp-ts/lib/Either.js, fp-ts/lib/TaskEither.js, fp-ts/lib/function.js or io-ts.'
            },
            {
              regex: '^fp-ts/lib/(Reader|State|Option|boolean|IO)',
              message: 'fp-ts in ten words: Either, TaskEither and pipe.'
            }
          ]
        }
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: folder !== 'core' }
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // A port's function is asynchronous for its caller, whether or not this adapter waits.
      '@typescript-eslint/require-await': 'off',
      // `t.Type<Cycle, Cycle, unknown>` says in full what a codec makes, writes and reads.
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      // `aggregate<C, S, E, R, F>()` names its types once on purpose.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off'
    }
  },
  ...(folder === 'core'
    ? [
        {
          files: ['src/**/*.ts'],
          ignores: tests,
          rules: {
            ...syntax([...inCore, ...noCastToBrand]),
            'no-restricted-globals': [
              'error',
              'crypto',
              'performance',
              'process',
              'setTimeout',
              'setInterval',
              'fetch',
              'console'
            ]
          }
        },
        { files: ['src/values/*.ts'], ignores: tests, rules: syntax(inCore) },
        {
          // A rule is one list of guards, read from top to bottom: more of them are no deeper.
          files: ['src/*/rules/*.ts'],
          ignores: tests,
          rules: {
            ...syntax([...inCore, ...noCastToBrand, ...noElseInRules]),
            complexity: ['error', { max: 12, variant: 'modified' }]
          }
        }
      ]
    : []),
  {
    files: tests,
    rules: {
      ...syntax(everywhere),
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'max-params': 'off'
    }
  }
)
