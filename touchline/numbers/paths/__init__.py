"""Single deals: what the CRM says of them, the stages they went through, and what was changed."""
