Feature: Standing requests of brokers
  A broker need not find each new importer: its request waits for whoever registers.

  Background:
    Given the broker Atlas Brokers is registered and licensed
    And Bruno is the business account manager of Atlas Brokers
    And the importer Maple Imports is on file with 2 program accounts but not registered
    And Marie has a personal profile

  @source:delegation-standing-requests
  Rule: An importer finds the standing requests of brokers upon its registration

    Example: The request waits for each program account
      Given Bruno has a standing request to edit
      When Marie has registered Maple Imports
      Then Marie finds a request of Atlas Brokers for every program account of Maple Imports

    Example: Without a standing request nothing waits
      When Marie has registered Maple Imports
      Then Marie finds no request of Atlas Brokers for Maple Imports

    Example: A standing request gives no authority before it is approved
      Given Bruno has a standing request to edit
      When Marie has registered Maple Imports
      And Bruno looks into RM0001 of Maple Imports
      Then Bruno is refused: program account not found

    Example: Who is no licensed broker makes no standing request
      Given the importer Cedar Imports is registered with 1 program account
      And Carla is the business account manager of Cedar Imports
      When Carla tries to make a standing request to edit
      Then Carla is refused: standing request needs licence
