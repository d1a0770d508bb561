# language: fr
Fonctionnalité: Échéance de la délégation
  L’importateur fixe le dernier jour de la délégation, le reporte ou y met fin.

  Contexte:
    Étant donné que l’importateur Boréal Importations est inscrit avec 1 compte de programme
    Et que le courtier Courtage Laurier est inscrit et agréé
    Et que Marie est la gestionnaire de compte d’entreprise de Boréal Importations
    Et que Benoît est le gestionnaire de compte d’entreprise de Courtage Laurier
    Et que nous sommes le 2 mars 2026

  @source:delegation-expiry-date
  Règle: L’échéance est fixée à l’approbation, au plus tôt ce jour même

    Exemple: Les courtiers conseillent l’an 2099
      Quand Benoît demande à modifier dans RM0001 de Boréal Importations
      Et que Marie l’approuve jusqu’au 31 décembre 2099
      Alors la délégation est en vigueur
      Et la délégation permet de modifier jusqu’au 31 décembre 2099

    Exemple: L’échéance peut être le jour même
      Quand Benoît demande à consulter dans RM0001 de Boréal Importations
      Et que Marie l’approuve jusqu’au 2 mars 2026
      Alors la délégation est en vigueur

    Exemple: La veille, c’est déjà passé
      Quand Benoît demande à consulter dans RM0001 de Boréal Importations
      Et que Marie l’approuve jusqu’au 1er mars 2026
      Alors Marie essuie un refus : La demande comporte des erreurs
      Et Marie apprend l’erreur : expiry in the past
      Et la délégation est demandée

  @source:authority-expiry-day
  Règle: Le dernier jour compte encore

    Contexte:
      Étant donné que Benoît a une délégation pour modifier dans RM0001 de Boréal Importations de la part de Marie jusqu’au 30 juin 2026

    Exemple: Le dernier jour, le courtier agit encore
      Quand arrive le 30 juin 2026
      Alors Benoît voit RM0001 de Boréal Importations

    Exemple: Le lendemain, la délégation a pris fin
      Quand arrive le 1er juillet 2026
      Alors la délégation est échue
      Et Boréal Importations est avisé de l’échéance
      Et Courtage Laurier est avisé de l’échéance
      Quand Benoît consulte RM0001 de Boréal Importations
      Alors Benoît essuie un refus : La délégation a pris fin

    Exemple: Un report de l’échéance vaut avant qu’elle n’arrive
      Quand Marie la modifie jusqu’au 31 juillet 2026, avec rien pour ce que d’autres ont transmis
      Et qu'arrive le 1er juillet 2026
      Alors la délégation est en vigueur
      Et Courtage Laurier n’est avisé de rien
      Et Benoît voit RM0001 de Boréal Importations

  @source:delegation-per-program-account
  Règle: L’importateur y met fin quand il veut

    Exemple: La révocation prend effet aussitôt
      Étant donné que Benoît a une délégation pour modifier dans RM0001 de Boréal Importations de la part de Marie jusqu’au 30 juin 2026
      Quand Marie la révoque
      Alors la délégation est révoquée
      Quand Benoît consulte RM0001 de Boréal Importations
      Alors Benoît essuie un refus : La délégation a pris fin

    Exemple: Le courtier ne révoque pas ce qu’il a reçu
      Étant donné que Benoît a une délégation pour modifier dans RM0001 de Boréal Importations de la part de Marie jusqu’au 30 juin 2026
      Quand Benoît la révoque
      Alors Benoît essuie un refus : Les tiers ne peuvent pas le faire
      Et la délégation est en vigueur
