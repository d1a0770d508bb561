Feature: Access to an employer
  Employees ask for access; who manages the business or the program grants it with a role.

  Background:
    Given the importer Maple Imports is registered with 2 program accounts
    And Maria is the business account manager of Maple Imports
    And Luc has a personal profile

  @source:accounts-portal-employees
  Rule: An employee asks with a justification, and a manager approves with a role for each program account

    Example: An approved employee acts in the role that was given, and in no other account
      When Luc requests access to Maple Imports: "I correct our declarations."
      Then the request for access of Luc is pending
      When Maria approves the access of Luc as an editor of RM0001 of Maple Imports
      Then the request for access of Luc is approved
      And Luc acts as an editor in RM0001 of Maple Imports
      And Luc has no role in RM0002 of Maple Imports

    Example: A second manager is approved, as is advised
      When Luc requests access to Maple Imports: "I stand in for Maria."
      And Maria approves the access of Luc as business account manager
      Then Luc manages all of Maple Imports

    Example: The manager of a program approves for that program
      Given Petra is the program account manager of Maple Imports
      When Luc requests access to Maple Imports: "I read our statements."
      And Petra approves the access of Luc as a reader of RM0001 of Maple Imports
      Then Luc acts as a reader in RM0001 of Maple Imports

    Example: The manager of a program gives no role in another program
      Given Petra is the program account manager of Maple Imports
      When Luc requests access to Maple Imports: "I read our statements."
      And Petra approves the access of Luc as a reader of RM0002 of Maple Imports
      Then Petra is refused: not authorized
      And the request for access of Luc is pending

    Example: The manager of a program makes nobody a business account manager
      Given Petra is the program account manager of Maple Imports
      When Luc requests access to Maple Imports: "I would manage everything."
      And Petra approves the access of Luc as business account manager
      Then Petra is refused: not authorized

    Example: An editor grants no access
      Given Emil is the editor of Maple Imports
      When Luc requests access to Maple Imports: "I read our statements."
      And Emil approves the access of Luc as a reader of RM0001 of Maple Imports
      Then Emil is refused: not authorized

    Example: An approval names a role
      When Luc requests access to Maple Imports: "I read our statements."
      And Maria approves the access of Luc without any role
      Then Maria is refused: no role given

    Example: A refused employee belongs to nobody
      When Luc requests access to Maple Imports: "Let me in."
      And Maria refuses the access of Luc
      Then the request for access of Luc is refused
      And Luc belongs to no business

    Example: A request is answered once
      When Luc requests access to Maple Imports: "Let me in."
      And Luc withdraws the request for access
      And Maria approves the access of Luc as a reader of RM0001 of Maple Imports
      Then Maria is refused: access request answered
      And the request for access of Luc is withdrawn
