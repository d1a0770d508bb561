Feature: Fields that few declarations fill in
  The declaration has nearly all fields of form B3-3. Each has its rule, or is carried as it was declared.

  Background:
    Given Maple Imports has delegated RM0001 to the licensed broker Cedar Brokers
    And Marie is an editor of Cedar Brokers
    When Marie prepares a declaration for RM0001 of Maple Imports, shipped on 26 February 2026 in CAD:
      | goods    | classification | origin | treatment | quantity | unit | value   |
      | T-shirts | 6109.10.00.11  | CN     | 2         | 100      | NMB  | 1000.00 |

  @source:form-b3-3
  Rule: Codes are those of their lists

    Example: The importer pays, and the goods were unladen at a port that is known
      Given its payment code is "I"
      And its port of unlading is "312"
      When Marie submits the declaration
      Then the declaration is accepted
      And the declaration bears no warning

    Example: What is on no list is refused, all of it at once
      Given its payment code is "Q"
      And its port of unlading is "999"
      And its warehouse is "999W12"
      When Marie submits the declaration
      Then Marie is refused: declaration refused
      And Marie is told of 3 faults
      And Marie is told of the fault: payment code unknown
      And Marie is told of the fault: port of unlading unknown
      And Marie is told of the fault: warehouse office unknown

  @source:gst-registration-of-importer
  Rule: The GST registration is the importer’s own

    Example: That of somebody else is warned of
      Given its GST registration is "123026635RT0001"
      When Marie submits the declaration
      Then the declaration is accepted
      And the declaration bears the warning: GST registration of other
