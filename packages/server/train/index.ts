export { type EvaluatedFile, type EvaluateFile, evaluateFile } from './evaluate-file.ts'
export { onnxOfBundle } from './onnx-of-bundle.ts'
export { type ScoredFile, type ScoreFile, scoreFile } from './score-file.ts'
export { type TrainedFile, type TrainFile, trainFile } from './train-file.ts'
