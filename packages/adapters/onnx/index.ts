export { exportOnnx } from './export-onnx.ts'
export { importOnnx } from './import-onnx.ts'
