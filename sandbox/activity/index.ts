export { activity, record, type Activity, type Fact } from './activity.ts'
