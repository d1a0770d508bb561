# language: fr
Fonctionnalité: Exactement comme au dossier
  La dénomination sociale et l’adresse s’écrivent comme l’ARC les a, ponctuation comprise.

  Contexte:
    Étant donné que l’importateur Boréal Importations figure au dossier avec 1 compte de programme sans être inscrit
    Et que Luc a un profil personnel

  @source:registration-exactly-as-on-file
  Règle: La dénomination sociale et l’adresse sont exactement celles du dossier

    Exemple: L’écriture du dossier est acceptée
      Quand Luc inscrit Boréal Importations exactement comme au dossier
      Alors l’inscription de Luc est aux questions

    Plan du scénario: Une seule différence suffit au refus
      Quand Luc inscrit Boréal Importations avec <différence>
      Alors Luc essuie un refus : La demande comporte des erreurs
      Et Luc apprend 1 erreur
      Et Luc apprend l’erreur : <erreur>

      Exemples:
        | différence                                     | erreur                                                          |
        | un point de plus dans la dénomination sociale  | La dénomination sociale n’est pas celle qui figure au dossier.  |
        | la dénomination sociale en majuscules          | La dénomination sociale n’est pas celle qui figure au dossier.  |
        | une autre ville                                | Cette partie de l’adresse n’est pas conforme au dossier.        |
        | une ligne de plus dans l’adresse               | Cette partie de l’adresse n’est pas conforme au dossier.        |

    Exemple: Toutes les différences sont signalées ensemble
      Quand Luc inscrit Boréal Importations avec une autre ville et la dénomination sociale en majuscules
      Alors Luc essuie un refus : La demande comporte des erreurs
      Et Luc apprend 2 erreurs

    Exemple: Un refus n’empêche pas d’écrire mieux
      Quand Luc inscrit Boréal Importations avec une autre ville
      Alors Luc essuie un refus : La demande comporte des erreurs
      Quand Luc inscrit Boréal Importations exactement comme au dossier
      Alors l’inscription de Luc est aux questions
