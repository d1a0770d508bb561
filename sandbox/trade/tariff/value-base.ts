/** What the ad valorem part of a measure is a percentage of. */
export type ValueBase =
  | 'value-for-duty'
  /** What the goods were sold for to be exported: what SIMA duties are of. */
  | 'export-price'
  /** And the customs duty. */
  | 'duty-paid-value'
  /** And the customs duty and excise duty: the "duty-paid value" of cigars. */
  | 'excise-paid-value'
  /** And every duty and tax but the GST: what the luxury tax is of. */
  | 'taxable-amount'
