"""The papers for a works council and for data protection, made from the contract.

What a paper says about records, readers, purposes and retention is read from the tables that the
code obeys; what it promises names the test that holds it.
"""
