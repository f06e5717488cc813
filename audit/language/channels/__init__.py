"""How words reached the reporter: channel, audience, time and place."""
