Feature: Who may declare, and for whom
  The importer or a licensed broker with its authority declares, under an importer's account.

  @source:who-submits-a-cad
  Rule: The importer declares for itself, a broker with accepted delegation

    Example: An editor of the importer declares in the importer’s own series
      Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
      And Paul is an editor of Maple Imports
      When Paul prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value  |
        | Toys  | 9503.00.90.99  | CN     | 2         | 5        | NMB  | 100.00 |
      And Paul submits the declaration
      Then the declaration is accepted

    Example: A reader of the importer does not
      Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
      And Paul is a reader of Maple Imports
      When Paul prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value  |
        | Toys  | 9503.00.90.99  | CN     | 2         | 5        | NMB  | 100.00 |
      And Paul submits the declaration
      Then Paul is refused: not authorized

    Example: A broker without delegation does not
      Given the importer Maple Imports is registered with 1 program account
      And the broker Cedar Brokers is registered and licensed
      And Marie is an editor of Cedar Brokers
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value  |
        | Toys  | 9503.00.90.99  | CN     | 2         | 5        | NMB  | 100.00 |
      And Marie submits the declaration
      Then Marie is refused: delegation missing

  @source:unregistered-importer
  Rule: While the importer is not registered, what its broker declares is rejected

    Example: The broker is told that the importer has yet to register
      Given the importer Maple Imports is on file with 1 program account but not registered
      And the broker Cedar Brokers is registered and licensed
      And Marie is an editor of Cedar Brokers
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value  |
        | Toys  | 9503.00.90.99  | CN     | 2         | 5        | NMB  | 100.00 |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: importer not registered

  @source:cscb-5397
  Rule: Declarations exist under importer accounts only

    Example: An exporter’s account is invalid for billing
      Given Maple Imports has delegated an exporter account, RM0001, to the licensed broker Cedar Brokers
      And Marie is an editor of Cedar Brokers
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value  |
        | Toys  | 9503.00.90.99  | CN     | 2         | 5        | NMB  | 100.00 |
      And Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of the fault: contract account invalid for billing
