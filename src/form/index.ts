export * from './form';
export { recognise } from './recognise';
export {
  distinctFields,
  goalLabel,
  plannedAmount,
  taskLabel,
  textFields,
  type TextField,
  type TextRole,
} from './fields';
export { pointsIn } from './label';
