Feature: A C-type for a first-time importer
  At the border an officer declares for somebody without a business number, on an internal admin account.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers
    And Omar is a customs officer

  @source:cs0016172
  Rule: The internal admin account serves C-types of officers, and nothing else

    # By hand: bicycles at 13 % of 1,000.00; GST 5 % of 1,130.00.
    Example: An officer declares for an importer without a business number
      When Omar prepares a C-type for the first-time importer "Jo Fisher", shipped on 2 March 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | Bicycles | 8712.00.00.50  | CN     | 2         | 4        | NMB  | 1000.00 |
      And Omar submits the declaration
      Then the declaration is accepted
      And the declaration owes:
        | customs duty | 130.00 |
        | GST          | 56.50  |
        | total        | 186.50 |

    Example: The first-time importer must be named
      When Omar prepares a C-type for the first-time importer "Jo Fisher", shipped on 2 March 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | Bicycles | 8712.00.00.50  | CN     | 2         | 4        | NMB  | 1000.00 |
      And it names no first-time importer
      And Omar submits the declaration
      Then Omar is refused: declaration refused
      And Omar is told of the fault: first time importer unnamed

    Example: An AB on it is refused
      When Omar prepares a C-type for the first-time importer "Jo Fisher", shipped on 2 March 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | Bicycles | 8712.00.00.50  | CN     | 2         | 4        | NMB  | 1000.00 |
      And its type is "AB"
      And it was released on 2 March 2026
      And Omar submits the declaration
      Then Omar is refused: declaration refused
      And Omar is told of the fault: internal admin account for c only

    Example: A partner of the trade may not file on it
      When Marie prepares a C-type for the first-time importer "Jo Fisher", shipped on 2 March 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | Bicycles | 8712.00.00.50  | CN     | 2         | 4        | NMB  | 1000.00 |
      And Marie submits the declaration
      Then Marie is refused: delegation missing

    Example: While incident CS0016172 is switched on, the account refuses everything
      Given incident CS0016172 is switched on
      When Omar prepares a C-type for the first-time importer "Jo Fisher", shipped on 2 March 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | Bicycles | 8712.00.00.50  | CN     | 2         | 4        | NMB  | 1000.00 |
      And Omar submits the declaration
      Then Omar is refused: declaration refused
      And Omar is told of the fault: internal admin account not set up
      Given incident CS0016172 is switched off
      When Omar submits the declaration
      Then the declaration is accepted

  @source:c-type-before-release
  Rule: A C-type is presented to obtain the release

    Example: A release date is refused
      When Omar prepares a C-type for the first-time importer "Jo Fisher", shipped on 2 March 2026 in CAD:
        | goods    | classification | origin | treatment | quantity | unit | value   |
        | Bicycles | 8712.00.00.50  | CN     | 2         | 4        | NMB  | 1000.00 |
      And it was released on 2 March 2026
      And Omar submits the declaration
      Then Omar is refused: declaration refused
      And Omar is told of the fault: c type already released

    Example: An importer without security declares its own goods as C-type
      When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
        | goods | classification | origin | treatment | quantity | unit | value  |
        | Toys  | 9503.00.90.99  | CN     | 2         | 5        | NMB  | 100.00 |
      And its type is "C"
      And it has no release date
      And Marie submits the declaration
      Then the declaration is accepted
