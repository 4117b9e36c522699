"""Pure rules about people: trees without circles, and what a CRM's list of people would change."""
