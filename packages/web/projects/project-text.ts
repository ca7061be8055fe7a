import { type ProjectFile, projectJson, projectYaml } from '@leinwand/contract'

/** A project file as it is saved; a module of its own, so that YAML's writer comes only to those who save. */
export const projectText = (file: ProjectFile, as: 'json' | 'yaml'): string =>
  as === 'json' ? projectJson(file) : projectYaml(file)
