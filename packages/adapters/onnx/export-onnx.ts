import type { Model } from '@leinwand/learning'
import { type Result, success } from '@leinwand/recipe'
import { featurePorts } from './feature-columns.ts'
import { onnxBytes } from './graph.ts'
import { modelPart } from './model-part.ts'

/**
 * A model as an ONNX file: trees, forests, linear models and blends of them. Each feature is an input under its own name:
 * numbers as doubles, NaN where missing, categories as texts. Out comes `prediction`, or `probabilities` in the order of
 * `classes` in the file's metadata, as floats. Fails with `onnx-learner` for a model that has no operators here.
 */
export const exportOnnx = (model: Model): Result<Uint8Array> => {
  const part = modelPart(model, '')
  if (!part.ok) return part
  const { task } = model
  const name = task.kind === 'regression' ? 'prediction' : 'probabilities'
  const columns = task.kind === 'regression' ? 1 : task.classes.length
  return success(
    onnxBytes({
      name: model.learner,
      inputs: featurePorts(model.features),
      outputs: [{ name, element: 'float', columns }],
      constants: part.value.constants,
      nodes: [...part.value.nodes, { operator: 'Identity', inputs: [part.value.output], outputs: [name] }],
      metadata: task.kind === 'classification' ? { classes: JSON.stringify(task.classes) } : {},
    }),
  )
}
