Feature: Roles and groups
  A role says what its holder may do in a program account; a group gives it to many at once.

  Background:
    Given the importer Maple Imports is registered with 2 program accounts
    And Maria is the business account manager of Maple Imports

  @source:authority-portal-roles
  Rule: Only managers name a division, a program account manager its own

    Example: The business account manager names a division
      When Maria names RM0002 of Maple Imports "Windows and doors"
      Then RM0002 of Maple Imports is named "Windows and doors"

    Example: The program account manager names the own division
      Given Luc is the program account manager of Maple Imports
      When Luc names RM0001 of Maple Imports "Windows and doors"
      Then RM0001 of Maple Imports is named "Windows and doors"

    Scenario Outline: Nobody else names a division
      Given Luc is the <role> of Maple Imports
      When Luc names RM0001 of Maple Imports "Windows and doors"
      Then Luc is refused: not authorized

      Examples:
        | role   |
        | editor |
        | reader |

  @source:accounts-portal-employees
  Rule: A group is given a role at once, and keeps what its members had elsewhere

    Example: Both members get the role
      Given Emil is the editor of Maple Imports
      And Rosa is the reader of Maple Imports
      And Maria puts Emil and Rosa into the group "Autumn season"
      When Maria makes the group "Autumn season" an editor of RM0002 of Maple Imports
      Then Emil acts as an editor in RM0002 of Maple Imports
      And Rosa acts as an editor in RM0002 of Maple Imports
      And Rosa acts as a reader in RM0001 of Maple Imports

  @source:accounts-last-manager-stays
  Rule: A business is never without a business account manager

    Example: The last one cannot be taken out
      When Maria takes Maria out of Maple Imports
      Then Maria is refused: last business account manager

    Example: The last one cannot become an editor
      When Maria makes Maria an editor of RM0001 of Maple Imports
      Then Maria is refused: last business account manager

    Example: An employee who is taken out belongs to nobody
      Given Emil is the editor of Maple Imports
      When Maria takes Emil out of Maple Imports
      Then Emil belongs to no business
