import { Document, visit } from 'yaml'
import type { ProjectFile } from './project-file.ts'
import { withoutDefaults } from './without-defaults.ts'

/** Lines that hold blanks alone and the like are lost in YAML's unquoted forms, as the library writes them. */
const isTame = (text: string): boolean =>
  !/[^\S\n ]|\p{C}(?<!\n)|\p{Z}(?<! )| {2}|(^|\n) | (\n|$)|^\n|\n\n$/u.test(text)

/** A project file as YAML, as a person edits it: what it would have anyway is left out. Read again it is the same. */
export const projectYaml = (file: ProjectFile): string => {
  const document = new Document(withoutDefaults(file), { aliasDuplicateObjects: false })
  visit(document, {
    Scalar: (_key, scalar) => {
      if (typeof scalar.value === 'string' && !isTame(scalar.value)) scalar.type = 'QUOTE_DOUBLE'
    },
  })
  return document.toString({ lineWidth: 110 })
}

/** A project file as JSON, for other programs: everything is said. */
export const projectJson = (file: ProjectFile): string => `${JSON.stringify(file, null, 2)}\n`
