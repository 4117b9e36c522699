"""The way in: password, passkey, codes, single sign-on, invitations, and the sessions one has open.

Anyone may knock; each page behind the door belongs to the one who is signed in.
"""
